package org.trivetpos.upkeep.internal;

import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.store.JobRun;
import org.trivetpos.store.Schedule;
import org.trivetpos.store.Settings;
import org.trivetpos.store.spi.ScheduledJob;
import org.trivetpos.upkeep.ShopCopies;

/** The daily copy. A job's time is read once, when it comes: for another time another one comes. */
@Component(service = NightlyBackup.class, immediate = true)
public final class NightlyBackup {

    private final BundleContext context;
    private final ShopCopies copies;
    private final Settings settings;
    private final BackupSettings own;
    private @Nullable ServiceRegistration<ScheduledJob> offered;

    @Activate
    public NightlyBackup(BundleContext context, @Reference ShopCopies copies, @Reference Settings settings,
            @Reference BackupSettings own) {
        this.context = context;
        this.copies = copies;
        this.settings = settings;
        this.own = own;
        own.whenTimeChanges(this::offer);
        offer();
    }

    private synchronized void offer() {
        withdraw();
        offered = context.registerService(ScheduledJob.class,
                new Job(LocalTime.parse(settings.value(BackupSettings.TIME)), copies), null);
    }

    @Deactivate
    void close() {
        own.whenTimeChanges(() -> { });
        withdraw();
    }

    private synchronized void withdraw() {
        ServiceRegistration<ScheduledJob> before = offered;
        offered = null;
        if (before != null) {
            before.unregister();
        }
    }

    private record Job(LocalTime time, ShopCopies copies) implements ScheduledJob {

        @Override
        public String id() {
            return ShopCopies.JOB;
        }

        @Override
        public LocalText title() {
            return new LocalText("备份整个店铺", "Back up the whole shop");
        }

        @Override
        public Schedule schedule() {
            return new Schedule.Daily(time);
        }

        @Override
        public Duration longest() {
            return Duration.ofHours(1);
        }

        @Override
        public void run(JobRun run) {
            copies.make();
        }
    }
}
