// What the booth says, in its two languages.
import { named, speakBy } from "./speech.js";
import * as chinese from "./zh.js"; // a visitor may choose it while the service is away

const WORDS = {
  en: {
    title: "Your photo sings",
    promise: "Take a photo. In half a minute it is a song, made here, on this machine.",
    begin: "Make my song",
    wall: "Songs made here",
    look: "Look at the camera",
    view: "What the camera sees",
    choose: "Choose a photo",
    style: "Style",
    surprise: "Surprise me",
    shoot: "Take the photo",
    use: "Make a song of it",
    retake: "Once more",
    leave: "Not now",
    making: "Your song is being made",
    stop: "Stop",
    take: "Take it home: hold your phone's camera here.",
    deleted: "Your photo was deleted when the song was done. Only the cover shows it.",
    code: "Code that leads to your song",
    next: "Next, please",
    delete: "Delete my song now",
    again: "Begin again",
    goneTitle: "Your song is deleted",
    goneText: (receipt) => `Song, cover and words are gone. Receipt: ${receipt}`,
    failedTitle: "No song came of it",
    until: (day) => `The link works until ${day}.`,
    eta: (seconds) => `About ${seconds} s to go`,
    noCamera: "There is no camera here, or the browser may not use it.",
    unreachable: "The service cannot be reached. This screen goes on by itself as soon as it is back.",
    staff: "Staff",
    pin: "PIN",
    digits: "Digits",
    erase: "Erase the last digit",
    enter: "OK",
    pinWrong: "This is not the PIN.",
    pinWait: (seconds) => `Too many wrong PINs. Wait ${seconds} s.`,
    sessionOver: "The session is over. Enter the PIN again.",
    today: "Today's songs",
    noSongs: "No song was made here today.",
    untitled: "No title yet",
    ends: { done: "Done", failed: "Failed" },
    showCode: "Code",
    deleteIt: "Delete",
    reallyDelete: "Really delete?",
    staffDeleted: (title, receipt) => `“${title}” is deleted. Receipt: ${receipt}`,
    pause: "Pause the booth",
    resume: "Open the booth again",
    isPaused: "The booth is paused: visitors read that it is back soon.",
    isOpen: "The booth takes visitors again.",
    closeBooth: "Close the window",
    cannotClose: "The browser does not let the page close its window. Press Alt and F4.",
    backToBooth: "Back to the booth",
    stages: {
      queued: "Waiting for its turn",
      analysing: "Looking at the photo",
      planning: "Choosing style, key and tempo",
      writing: "Writing the words",
      composing: "Composing the music",
      rendering: "Playing and singing it",
      mastering: "Mixing and mastering",
      storing: "Almost there",
    },
  },
  zh: {
    title: "让照片唱歌",
    promise: "拍一张照片，半分钟后它就是一首歌，就在这台机器上制作。",
    begin: "制作我的歌",
    wall: "这里制作的歌",
    look: "请看镜头",
    view: "镜头画面",
    choose: "选择照片",
    style: "风格",
    surprise: "随便来一首",
    shoot: "拍照",
    use: "用它写歌",
    retake: "再拍一次",
    leave: "下次吧",
    making: "正在制作您的歌",
    stop: "停止",
    take: "带它回家：用手机扫一扫。",
    deleted: "歌曲完成后，您的照片已删除，只有封面上还有它。",
    code: "通往您的歌的二维码",
    next: "下一位",
    delete: "立即删除我的歌",
    again: "重新开始",
    goneTitle: "您的歌已删除",
    goneText: (receipt) => `歌曲、封面和歌词都已删除。凭证：${receipt}`,
    failedTitle: "这次没有写成歌",
    until: (day) => `链接有效期至 ${day}。`,
    eta: (seconds) => `大约还需 ${seconds} 秒`,
    noCamera: "这里没有摄像头，或浏览器不能使用它。",
    unreachable: "无法连接服务。恢复连接后，本页会自动继续。",
    staff: "工作人员",
    pin: "PIN 码",
    digits: "数字",
    erase: "删除最后一位",
    enter: "确定",
    pinWrong: "PIN 码不正确。",
    pinWait: (seconds) => `PIN 码错误次数过多，请等待 ${seconds} 秒。`,
    sessionOver: "会话已结束，请重新输入 PIN 码。",
    today: "今天的歌",
    noSongs: "今天还没有在这里制作歌曲。",
    untitled: "尚无歌名",
    ends: { done: "已完成", failed: "失败" },
    showCode: "二维码",
    deleteIt: "删除",
    reallyDelete: "确定删除？",
    staffDeleted: (title, receipt) => `《${title}》已删除。凭证：${receipt}`,
    pause: "暂停歌曲亭",
    resume: "重新开放",
    isPaused: "歌曲亭已暂停，访客会看到“马上回来”。",
    isOpen: "歌曲亭已重新开放。",
    closeBooth: "关闭窗口",
    cannotClose: "浏览器不允许网页关闭窗口，请按 Alt 和 F4。",
    backToBooth: "返回歌曲亭",
    stages: {
      queued: "排队中",
      analysing: "正在看照片",
      planning: "选择风格、调和速度",
      writing: "正在写词",
      composing: "正在作曲",
      rendering: "正在演奏和演唱",
      mastering: "混音和母带处理",
      storing: "马上就好",
    },
  },
};

let language = "en";

/** "en" or "zh": also what songs are sung in. */
export function spoken() {
  return language;
}

export function say(name) {
  return WORDS[language][name];
}

/** Puts all fixed words of the page into a language, and what is said from now on. */
export function speak(chosen) {
  language = chosen in WORDS ? chosen : "en";
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  speakBy(language === "zh" ? chinese : null);
  speakAgain();
}

/** Gives what has come onto the page its words. */
export function speakAgain() {
  for (const part of document.querySelectorAll("[data-text]")) {
    part.textContent = say(part.dataset.text);
  }
  for (const part of document.querySelectorAll("[data-style]")) {
    part.textContent = named("style", part.dataset.style, part.dataset.name);
  }
  for (const part of document.querySelectorAll("[data-label]")) {
    part.setAttribute("aria-label", say(part.dataset.label));
  }
  for (const part of document.querySelectorAll("[data-alt]")) {
    part.alt = say(part.dataset.alt);
  }
}
