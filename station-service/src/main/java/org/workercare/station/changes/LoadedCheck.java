package org.workercare.station.changes;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Keeps callers away until search knows every site. */
@Readiness
@ApplicationScoped
class LoadedCheck implements HealthCheck {

    private final Feed feed;

    LoadedCheck(Feed feed) {
        this.feed = feed;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("sites are loaded")
                .status(feed.isLoaded())
                .build();
    }
}
