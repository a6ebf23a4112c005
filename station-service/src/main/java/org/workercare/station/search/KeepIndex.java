package org.workercare.station.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.workercare.station.changes.Change;
import org.workercare.station.changes.ChangeBatch;
import org.workercare.station.changes.ChangeListener;
import org.workercare.station.search.index.Entry;
import org.workercare.station.search.index.SiteIndex;
import org.workercare.station.search.index.View;

/** Keeps the index as the feed says, and shows it to this feature and those beside it. */
@ApplicationScoped
public class KeepIndex implements ChangeListener {

    private final SiteIndex index = new SiteIndex();

    @Override
    public void changed(ChangeBatch batch) {
        if (batch.first()) {
            index.clear();
        }
        long now = batch.now().toEpochMilli();
        for (Change change : batch.changes()) {
            index.apply(change.shown(), now);
        }
        if (!batch.loading() || !batch.more()) {
            index.publish();
        }
    }

    /** All sites as they are now. */
    public View view() {
        return index.view();
    }

    /** @return the slot in the view that a site has, or -1 if it is not known */
    public int slot(UUID site) {
        return index.slot(site);
    }

    /** @return null of an unknown site */
    public Entry find(UUID site) {
        return view().at(slot(site));
    }
}
