package org.workercare.deploy.story.client;

/** The story cannot go on; the message says where and why. */
public class StoryStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoryStopped(String why) {
        super(why);
    }

    public StoryStopped(String why, Throwable cause) {
        super(why, cause);
    }

    /** For an answer that refused an act: what was asked and the problem's own words, never the body that was sent. */
    static StoryStopped refused(String asked, Answer answer) {
        String fields = answer.body().path("errors").isEmpty()
                ? ""
                : " " + answer.body().path("errors");
        return new StoryStopped("%s: %d %s — %s; %s%s"
                .formatted(
                        asked,
                        answer.status(),
                        answer.code(),
                        answer.body().path("title").asText(),
                        answer.body().path("next").asText(),
                        fields));
    }
}
