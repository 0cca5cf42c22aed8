package io.songlens.api.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.songlens.api.generation.LabelSettings;
import io.songlens.api.generation.SongGenerator;
import io.songlens.api.generation.SongPipeline;
import io.songlens.api.generation.Studio;
import io.songlens.api.generation.StudioSettings;
import io.songlens.api.generation.VisionSettings;
import io.songlens.composer.style.LiveStyles;
import io.songlens.lyrics.llm.CallListener;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The engines that make songs: loaded when the worker first asks for them, which is at start. */
@Configuration(proxyBeanMethods = false)
@Lazy
class GenerationConfiguration {
  @Bean
  Studio studio(
      SonglensProperties properties, DataFolder data, CallListener listener, MeterRegistry meters) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    set(environment, VisionSettings.MODEL, properties.vision().model());
    set(environment, VisionSettings.LABELS, properties.vision().labels());
    set(environment, VisionSettings.CONTENT_GATE, properties.vision().contentGate());
    StudioSettings settings =
        StudioSettings.fromEnvironment(environment, properties.uploads().photoLimits())
            .keepingLyricsIn(data.resolve(StudioSettings.LYRICS))
            .heardBy(listener);
    Studio studio = new Studio(settings, new LiveStyles(settings.styleFolders()));
    new KeptMetrics(studio).bindTo(meters);
    return studio;
  }

  private static void set(Map<String, String> environment, String name, @Nullable String value) {
    if (value != null) {
      environment.put(name, value);
    }
  }

  @Bean
  SongGenerator songPipeline(Studio studio, LabelSettings labels) {
    return new SongPipeline(studio, labels);
  }
}
