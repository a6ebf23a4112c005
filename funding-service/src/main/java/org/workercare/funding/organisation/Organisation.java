package org.workercare.funding.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.kernel.OrganisationId.Level;

/** A union of the tree, as it stands in the database. */
@Entity
@Immutable
public class Organisation {

    /**
     * A union as callers see it.
     *
     * @param name in Chinese, as GB/T 2260 names the place or its founders named the union
     * @param parent the union one level up; null for the national federation
     */
    public record View(OrganisationId id, String name, Level level, OrganisationId parent) {}

    @Id
    String id;

    String name;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    Level level;

    OrganisationId parent;

    protected Organisation() {}

    Organisation(OrganisationId id, String name) {
        this.id = id.value();
        this.name = name;
        this.level = id.level();
        this.parent = id.parent().orElse(null);
    }

    public View view() {
        return new View(new OrganisationId(id), name, level, parent);
    }
}
