package org.workercare.deploy.story.places;

/**
 * A project as it is declared.
 *
 * @param reference the declaring union's own number, declared once per programme
 * @param households registered needy households it is for
 * @param earmark GENERAL, FLOOD or CONTACT_COUNTY
 */
public record ProjectRow(
        String reference, String organisation, String subCategory, String title, int households, String earmark) {}
