package org.workercare.deploy.story.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.workercare.platform.kernel.privacy.CitizenId;

/** Well-formed citizen ids that are nobody's. */
final class FictitiousCitizenIds {

    /** A county code that GB/T 2260 has never given. */
    private static final String NO_COUNTY = "110199";

    private FictitiousCitizenIds() {}

    /** @param sequence 1 to 999; odd for a man, even for a woman */
    static String of(LocalDate birth, int sequence) {
        String digits = NO_COUNTY + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
        return digits + CitizenId.checkCharacter(digits);
    }
}
