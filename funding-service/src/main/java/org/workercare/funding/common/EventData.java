package org.workercare.funding.common;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import org.workercare.platform.events.IncomingEvent;
import org.workercare.platform.events.PoisonEventException;

/** Reads what other services tell; tolerantly, for they may add fields. */
@ApplicationScoped
public class EventData {

    private final ObjectMapper json;

    EventData(ObjectMapper json) {
        this.json = json;
    }

    /** @throws PoisonEventException if the data has not the form; nothing of it is repeated */
    public <T> T read(IncomingEvent event, Class<T> type) {
        ObjectReader tolerant = json.readerFor(type).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        try {
            return tolerant.readValue(event.data());
        } catch (JsonProcessingException e) {
            throw new PoisonEventException("the data has not the form of " + event.type());
        } catch (java.io.IOException e) {
            throw new PoisonEventException("the data cannot be read");
        }
    }
}
