package io.songlens.composer.voice;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import marytts.features.FeatureDefinition;
import marytts.features.FeatureVector;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What the voice's decision trees ask about a phone: itself and its neighbours with their
 * articulation, and its place in syllable, word and phrase. Features nobody sets stay "0", as the
 * voice was trained with an unknown.
 */
final class ContextFeatures {
  private static final String ALLOPHONES = "/marytts/language/en_US/lexicon/allophones.en_US.xml";
  private static final String[] ARTICULATION = {
    "vlng", "vheight", "vfront", "vrnd", "ctype", "cplace", "cvox"
  };
  private static final String[] PREFIXES = {"prev_prev_", "prev_", "ph_", "next_", "next_next_"};

  private final FeatureDefinition definition;
  private final String[] names;
  private final Map<String, Map<String, String>> articulation;

  ContextFeatures(FeatureDefinition definition) {
    this.definition = definition;
    this.names = definition.getFeatureNames().trim().split("\\s+");
    this.articulation = readArticulation();
  }

  /** One phone among its neighbours, as {@link SyllableContexts} laid them out. */
  FeatureVector vector(List<ContextPhone> phones, int index) {
    Map<String, String> values = new HashMap<>(phones.get(index).place());
    for (int offset = -2; offset <= 2; offset++) {
      String sampa = sampa(phones, index + offset);
      String prefix = PREFIXES[offset + 2];
      values.put(offset == 0 ? "phone" : prefix + "phone", sampa);
      articulation
          .getOrDefault(sampa, Map.of())
          .forEach((name, value) -> values.put(prefix + name, value));
    }
    values.put("prev_is_pause", sampa(phones, index - 1).equals("_") ? "1" : "0");
    values.put("next_is_pause", sampa(phones, index + 1).equals("_") ? "1" : "0");
    byte[] bytes = new byte[names.length];
    for (int i = 0; i < names.length; i++) {
      String value = values.getOrDefault(names[i], "0");
      bytes[i] = definition.getFeatureValueAsByte(i, known(i, value) ? value : "0");
    }
    return definition.toFeatureVector(0, bytes, new short[0], new float[0]);
  }

  private boolean known(int feature, String value) {
    return definition.hasFeatureValue(feature, value);
  }

  private static String sampa(List<ContextPhone> phones, int index) {
    boolean inside = index >= 0 && index < phones.size();
    return inside ? phones.get(index).phone().sampa() : Phone.PAUSE.sampa();
  }

  private static Map<String, Map<String, String>> readArticulation() {
    Map<String, Map<String, String>> result = new HashMap<>();
    Document document = parse();
    for (String tag : new String[] {"vowel", "consonant"}) {
      NodeList elements = document.getElementsByTagName(tag);
      for (int i = 0; i < elements.getLength(); i++) {
        Element element = (Element) elements.item(i);
        Map<String, String> features = new HashMap<>();
        features.put("vc", tag.equals("vowel") ? "+" : "-");
        for (String name : ARTICULATION) {
          if (element.hasAttribute(name)) {
            features.put(name, element.getAttribute(name));
          }
        }
        result.put(element.getAttribute("ph"), Map.copyOf(features));
      }
    }
    return result;
  }

  private static Document parse() {
    try (InputStream in = ContextFeatures.class.getResourceAsStream(ALLOPHONES)) {
      if (in == null) {
        throw new IllegalStateException("marytts-lang-en lacks " + ALLOPHONES);
      }
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    } catch (IOException | ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("Cannot read " + ALLOPHONES, e);
    }
  }
}
