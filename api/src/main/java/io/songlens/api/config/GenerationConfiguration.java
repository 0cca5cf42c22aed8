package io.songlens.api.config;

import io.songlens.api.generation.SongGenerator;
import io.songlens.api.generation.SongPipeline;
import io.songlens.api.generation.Studio;
import io.songlens.api.generation.StudioSettings;
import io.songlens.composer.style.StyleCatalog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The engines that make songs: loaded when the worker first asks for them, which is at start. */
@Configuration(proxyBeanMethods = false)
@Lazy
class GenerationConfiguration {
  @Bean
  Studio studio(SonglensProperties properties) {
    StudioSettings settings =
        StudioSettings.fromEnvironment(System.getenv(), properties.uploads().photoLimits());
    return new Studio(settings, StyleCatalog.load(settings.styleFolders()));
  }

  @Bean
  SongGenerator songPipeline(Studio studio) {
    return new SongPipeline(studio);
  }
}
