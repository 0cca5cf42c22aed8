package io.songlens.composer.voice;

import java.io.IOException;
import java.util.List;
import marytts.exceptions.MaryConfigurationException;
import marytts.features.FeatureVector;
import marytts.htsengine.CartTreeSet;
import marytts.htsengine.HMMData;
import marytts.htsengine.HTSModel;
import marytts.htsengine.HTSPStream;
import marytts.htsengine.HTSParameterGeneration;
import marytts.htsengine.HTSUttModel;

/**
 * The hidden semi-Markov model of MaryTTS's voice cmu-slt-hsmm (LGPL-3; recorded at Carnegie Mellon
 * University), used for its trees and Gaussians alone. It answers with smooth spectra (Tokuda et
 * al., "Speech parameter generation algorithms for HMM-based speech synthesis", ICASSP 2000).
 *
 * <p>Once loaded it is only read: {@link HMMData}, the trees and the feature definition keep no
 * state between questions, and everything that MaryTTS does change is made afresh for each call. So
 * one model serves any number of threads.
 */
final class HsmmModel implements SpectralSource {
  /** The voice's name in MaryTTS. */
  static final String VOICE = "cmu-slt-hsmm";

  /** Sung vowels reach their targets: after a quick start they are longer than in speech. */
  static final double VOWEL_DURATION = 1.3;

  private static final int PAUSE_STATE_FRAMES = 4;

  private final HMMData data;
  private final ContextFeatures features;

  private HsmmModel(HMMData data) {
    this.data = data;
    this.features = new ContextFeatures(data.getFeatureDefinition());
  }

  /**
   * Loads the voice from the class path; takes about a second.
   *
   * @throws IllegalStateException if the voice is not there or damaged
   */
  static HsmmModel load() {
    HMMData data = new HMMData();
    try {
      data.initHMMData(VOICE);
    } catch (IOException | MaryConfigurationException e) {
      throw new IllegalStateException("Cannot load the singing voice " + VOICE, e);
    }
    data.setUseGV(false);
    data.setUseAcousticModels(false);
    return new HsmmModel(data);
  }

  /** Frequency warping of the mel-cepstra. */
  double alpha() {
    return data.getAlpha();
  }

  /** Mel-cepstral coefficients, the zeroth included. */
  int order() {
    return data.getCartTreeSet().getMcepVsize() / 3;
  }

  /** The variance that each coefficient has within an utterance of the real speaker. */
  double[] globalVariance() {
    return data.getGVModelSet().getGVmeanMgc().clone();
  }

  @Override
  public SpectralTrack speak(VocalPhrase phrase) {
    return speak(SyllableContexts.of(phrase.phones(), phrase.syllables()));
  }

  /** The phones as the speaker would say them. */
  SpectralTrack speak(List<ContextPhone> phones) {
    CartTreeSet trees = data.getCartTreeSet();
    int states = trees.getNumStates();
    HTSUttModel utterance = new HTSUttModel();
    int[][] stateEnds = new int[phones.size()][states];
    int frames = 0;
    for (int i = 0; i < phones.size(); i++) {
      HTSModel model = model(phones, i);
      for (int state = 0; state < states; state++) {
        frames += model.getDur(state);
        stateEnds[i][state] = frames;
      }
      utterance.addUttModel(model);
    }
    utterance.setNumModel(phones.size());
    utterance.setNumState(phones.size() * states);
    utterance.setTotalFrame(frames);
    utterance.setLf0Frame(0);
    HTSParameterGeneration generation = new HTSParameterGeneration();
    generate(generation, utterance);
    return new SpectralTrack(
        rows(generation.getMcepPst()), rows(generation.getStrPst()), stateEnds);
  }

  private void generate(HTSParameterGeneration generation, HTSUttModel utterance) {
    try {
      generation.htsMaximumLikelihoodParameterGeneration(utterance, data);
    } catch (Exception e) { // declared so by MaryTTS
      throw new IllegalStateException("The voice model failed", e);
    }
  }

  private HTSModel model(List<ContextPhone> phones, int index) {
    Phone phone = phones.get(index).phone();
    CartTreeSet trees = data.getCartTreeSet();
    int states = trees.getNumStates();
    FeatureVector vector = features.vector(phones, index);
    HTSModel model = new HTSModel(states);
    model.setPhoneName(phone.sampa());
    trees.searchDurInCartTree(model, vector, data, 0);
    trees.searchMgcInCartTree(model, vector, data.getFeatureDefinition());
    trees.searchStrInCartTree(model, vector, data.getFeatureDefinition());
    int total = 0;
    for (int state = 0; state < states; state++) {
      int frames = Math.max(1, model.getDur(state));
      if (phone == Phone.PAUSE) {
        frames = Math.min(frames, PAUSE_STATE_FRAMES);
      } else if (phone.manner().isVowel() && state > 0) {
        frames = (int) Math.round(frames * VOWEL_DURATION);
      }
      model.setDur(state, frames);
      model.setVoiced(state, false); // the pitch is ours: no need to generate one
      total += frames;
    }
    model.setTotalDur(total);
    return model;
  }

  private static double[][] rows(HTSPStream stream) {
    double[][] rows = new double[stream.getT()][];
    for (int t = 0; t < rows.length; t++) {
      rows[t] = new double[stream.getOrder()];
      for (int m = 0; m < rows[t].length; m++) {
        rows[t][m] = stream.getPar(t, m);
      }
    }
    return rows;
  }
}
