package org.workercare.gateway.subscriptions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * One event on its way to one subscription.
 *
 * @param lease proves that the attempt is still this gateway's when its outcome is written
 * @param attempts with this one
 * @param secret sealed
 * @param previousSecret sealed; null unless it still signs
 * @param data JSON text
 */
record Parcel(
        UUID subscription,
        long position,
        UUID lease,
        int attempts,
        String url,
        String secret,
        String previousSecret,
        UUID id,
        String topic,
        String subject,
        long sequence,
        String type,
        OffsetDateTime happenedAt,
        String data) {

    /** The CloudEvent in structured JSON: the same characters at every attempt. */
    String body() {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("specversion", "1.0");
        event.put("id", id.toString());
        event.put("source", "/" + topic.substring(0, topic.indexOf('.')));
        event.put("type", type);
        event.put("subject", subject);
        event.put("time", happenedAt.withOffsetSameInstant(ZoneOffset.UTC).toString());
        event.put("datacontenttype", "application/json");
        event.put("sequence", Long.toString(sequence));
        event.put("sequencetype", "Integer");
        event.putRawValue("data", new RawValue(data));
        return event.toString();
    }
}
