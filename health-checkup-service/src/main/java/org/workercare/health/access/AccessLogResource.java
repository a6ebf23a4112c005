package org.workercare.health.access;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;

/** The access log, to the worker it is about. */
@Path("/my/access-log")
@RolesAllowed(Role.WORKER)
@Tag(name = "My data")
public class AccessLogResource {

    private final UnitOfWork work;
    private final Callers callers;
    private final AccessStore store;

    AccessLogResource(UnitOfWork work, Callers callers, AccessStore store) {
        this.work = work;
        this.callers = callers;
        this.store = store;
    }

    @GET
    @Operation(summary = "Who looked into the caller's record, when and at what; the latest first")
    public Uni<Page<AccessEntry>> log(@BeanParam PageRequest page) {
        String token = callers.current().id();
        return work.read(tx -> store.ofPerson(tx, token, page.after(token), page.rowsToRead()))
                .map(entries -> Page.of(entries, page, entry -> String.valueOf(entry.id()), token));
    }
}
