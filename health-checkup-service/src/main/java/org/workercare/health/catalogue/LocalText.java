package org.workercare.health.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One text in both languages.
 *
 * @param chinese Simplified Chinese
 * @param english English
 */
public record LocalText(
        @JsonProperty("zh-CN") String chinese,
        @JsonProperty("en") String english) {

    public String in(Language language) {
        return switch (language) {
            case CHINESE -> chinese;
            case ENGLISH -> english;
        };
    }
}
