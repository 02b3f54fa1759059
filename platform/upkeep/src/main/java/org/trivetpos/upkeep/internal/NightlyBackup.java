package org.trivetpos.upkeep.internal;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
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
import org.trivetpos.store.Setting;
import org.trivetpos.store.Settings;
import org.trivetpos.store.spi.ScheduledJob;
import org.trivetpos.store.spi.SettingSource;
import org.trivetpos.upkeep.ShopCopies;

/** The daily copy. A job's time is read once, when it comes: for another time another one comes. */
@Component(service = SettingSource.class, immediate = true)
public final class NightlyBackup implements SettingSource {

    private final BundleContext context;
    private final ShopCopies copies;
    private final Settings settings;
    private @Nullable ServiceRegistration<ScheduledJob> offered;

    @Activate
    public NightlyBackup(BundleContext context, @Reference ShopCopies copies, @Reference Settings settings) {
        this.context = context;
        this.copies = copies;
        this.settings = settings;
        offer();
    }

    private synchronized void offer() {
        withdraw();
        offered = context.registerService(ScheduledJob.class,
                new Job(LocalTime.parse(settings.value(BackupSettings.TIME)), copies), null);
    }

    @Deactivate
    synchronized void withdraw() {
        ServiceRegistration<ScheduledJob> before = offered;
        offered = null;
        if (before != null) {
            before.unregister();
        }
    }

    @Override
    public List<Setting> settings() {
        return BackupSettings.ALL;
    }

    @Override
    public void changed(Setting setting) {
        if (setting.key().equals(BackupSettings.TIME.key())) {
            offer();
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
