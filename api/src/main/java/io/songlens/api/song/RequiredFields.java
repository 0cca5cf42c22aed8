package io.songlens.api.song;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Tells clients which fields are always there: those of records that cannot be null. */
@ConditionalOnWebApplication
@Component
final class RequiredFields implements ModelConverter {
  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    Class<?> described = Json.mapper().constructType(type.getType()).getRawClass();
    if (schema != null && described.isRecord()) {
      require(described, model(schema, context.getDefinedModels()));
    }
    return schema;
  }

  @SuppressWarnings("rawtypes") // as the library has it
  private static Schema<?> model(Schema<?> schema, Map<String, Schema> models) {
    String reference = schema.get$ref();
    Schema<?> model =
        reference == null ? null : models.get(reference.substring(reference.lastIndexOf('/') + 1));
    return model == null ? schema : model;
  }

  private static void require(Class<?> record, Schema<?> schema) {
    for (RecordComponent field : record.getRecordComponents()) {
      if (field.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
        require(field.getType(), schema);
      } else if (!field.getAnnotatedType().isAnnotationPresent(Nullable.class)
          && schema.getProperties() != null
          && schema.getProperties().containsKey(field.getName())
          && (schema.getRequired() == null || !schema.getRequired().contains(field.getName()))) {
        schema.addRequiredItem(field.getName());
      }
    }
  }
}
