package org.workercare.platform.web.writes;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.workercare.platform.kernel.Sha256;

/**
 * A hash that tells whether two requests say the same: it must come out alike in every process and after every restart.
 *
 * <p>Sets and maps have no order of their own, and Java's iterate differently in each JVM; they are put in order first.
 */
final class RequestHash {

    private final ObjectMapper json;

    RequestHash(ObjectMapper json) {
        this.json = json.copy()
                .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
                .registerModule(new SimpleModule("sets in order").addSerializer(new SetInOrder()));
    }

    /** SHA-256 in hexadecimal of the body as it was understood; null counts as an empty one. */
    String of(Object body) {
        try {
            return Sha256.hexOf(body == null ? "" : json.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request has a JSON form", e);
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class SetInOrder extends StdSerializer<Set> {

        private static final long serialVersionUID = 1L;

        SetInOrder() {
            super(Set.class);
        }

        @Override
        public void serialize(Set set, JsonGenerator out, SerializerProvider provider) throws IOException {
            ObjectMapper json = (ObjectMapper) out.getCodec();
            Set<String> texts = new TreeSet<>();
            for (Object element : set) {
                texts.add(json.writeValueAsString(element));
            }
            out.writeStartArray();
            for (String text : texts) {
                out.writeRawValue(text);
            }
            out.writeEndArray();
        }
    }
}
