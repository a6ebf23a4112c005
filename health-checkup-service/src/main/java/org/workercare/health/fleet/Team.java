package org.workercare.health.fleet;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.workercare.platform.kernel.OrganisationId;

/** Those who work on a bus together. */
public record Team(UUID id, OrganisationId organisation, String name, List<Member> members, long version) {

    /** What a member does. */
    public enum Duty {
        OCCUPATIONAL_DISEASE_SPECIALIST,
        PHYSICIAN,
        NURSE;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param account the member's account, opaque */
    public record Member(
            @NotBlank @Size(max = 128) String account,
            @NotNull Duty role) {}

    /** Whether every duty is taken: a bus goes out with all three. */
    static boolean isComplete(List<Member> members) {
        Set<Duty> duties = members.stream().map(Member::role).collect(Collectors.toSet());
        return duties.containsAll(Arrays.asList(Duty.values()));
    }

    static boolean namesNobodyTwice(List<Member> members) {
        return members.stream().map(Member::account).distinct().count() == members.size();
    }
}
