package org.workercare.deploy.story.summary;

/**
 * A published figure and what the product says it is.
 *
 * @param zh name in Chinese
 * @param en name in English
 * @param expected as the news tells it
 * @param found as the API answers
 */
public record Fact(String zh, String en, String expected, String found, boolean holds) {

    static Fact is(String zh, String en, Object expected, Object found) {
        String should = String.valueOf(expected);
        String does = String.valueOf(found);
        return new Fact(zh, en, should, does, should.equals(does));
    }

    static Fact moreThan(String zh, String en, int least, int found) {
        return new Fact(zh, en, "> " + least, String.valueOf(found), found > least);
    }
}
