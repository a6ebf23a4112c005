package org.workercare.deploy.story.client;

import java.util.List;

/**
 * Somebody who acts in the story.
 *
 * @param subject the opaque {@code sub} of the account
 * @param organisation whose subtree they may reach
 * @param roles as {@code docs/contracts.md} names them
 */
public record Person(String subject, String organisation, List<String> roles) {

    public static Person of(String subject, String organisation, String... roles) {
        return new Person(subject, organisation, List.of(roles));
    }
}
