package org.workercare.deploy.story.places;

/** A province, city or county with its union: {@code 110108}, 海淀区. */
public record Division(String id, String name) {

    String province() {
        return id.substring(0, 2);
    }
}
