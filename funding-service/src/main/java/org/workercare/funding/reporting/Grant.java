package org.workercare.funding.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A project's budget as a grant of the 360Giving Data Standard 1.4: from one union to another, no person in it.
 *
 * @param id {@code 360G-<publisher>-<project>}
 * @param amountAwarded what the project was given, in yuan
 * @param amountDisbursed what it has spent of that, in yuan
 * @param awardDate the day on which the money came
 * @see <a href="https://standard.threesixtygiving.org/en/latest/technical/reference/">the standard's reference</a>
 */
record Grant(
        String id,
        String title,
        String description,
        String currency,
        BigDecimal amountAwarded,
        BigDecimal amountDisbursed,
        LocalDate awardDate,
        List<Organization> recipientOrganization,
        List<Organization> fundingOrganization,
        List<Programme> grantProgramme,
        List<Location> beneficiaryLocation,
        List<Classification> classifications) {

    private static final int FEN_DIGITS = 2;

    /** A union; spelt as the standard does. */
    record Organization(String id, String name) {}

    record Programme(String code, String title) {}

    record Location(String name, String countryCode, String geoCode, String geoCodeType) {}

    record Classification(String vocabulary, String code, String title) {}

    /** A union with its name. */
    record Union(String id, String name) {

        private Organization published(String publisher) {
            return new Organization(publisher + "-" + id, name);
        }

        /** The national federation stands for no place below the country. */
        private Location place() {
            return id.equals("CN")
                    ? new Location(name, "CN", null, null)
                    : new Location(name, "CN", id.split("-")[0], "GB/T 2260");
        }
    }

    /**
     * A funded project, in fen.
     *
     * @param subCategoryCode of the programme's catalogue
     */
    record Funded(
            UUID project,
            String title,
            String subCategoryCode,
            String subCategoryName,
            String aspectName,
            long awarded,
            long spent,
            LocalDate awardedOn,
            Union recipient,
            Union funder,
            UUID programme,
            String programmeName) {}

    /** @param publisher what its identifiers begin with */
    static Grant of(Funded it, String publisher) {
        return new Grant(
                "360G-" + publisher + "-" + it.project(),
                it.title(),
                it.aspectName() + "：" + it.subCategoryName(),
                "CNY",
                BigDecimal.valueOf(it.awarded(), FEN_DIGITS),
                BigDecimal.valueOf(it.spent(), FEN_DIGITS),
                it.awardedOn(),
                List.of(it.recipient().published(publisher)),
                List.of(it.funder().published(publisher)),
                List.of(new Programme(it.programme().toString(), it.programmeName())),
                List.of(it.recipient().place()),
                List.of(new Classification(publisher + "-catalogue", it.subCategoryCode(), it.subCategoryName())));
    }
}
