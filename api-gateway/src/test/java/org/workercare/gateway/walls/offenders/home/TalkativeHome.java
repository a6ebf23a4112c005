package org.workercare.gateway.walls.offenders.home;

import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.gateway.walls.offenders.subscriptions.CuriousWebhook;

/** Speaks SQL, sleeps, and knows webhooks. */
public class TalkativeHome {

    public Object everythingAtOnce(Mutiny.Session session, CuriousWebhook webhook) throws InterruptedException {
        Thread.sleep(1);
        return session.createNativeQuery("select 1");
    }
}
