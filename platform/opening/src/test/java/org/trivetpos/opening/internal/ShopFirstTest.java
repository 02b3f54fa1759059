package org.trivetpos.opening.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.startlevel.FrameworkStartLevel;

class ShopFirstTest {

    private static final int PATIENCE_SECONDS = 30;

    @TempDir
    Path cache;

    private final List<Integer> levels = Collections.synchronizedList(new ArrayList<>());

    private Framework framework(Map<String, String> more) {
        Map<String, String> settings = new java.util.HashMap<>(more);
        settings.put(Constants.FRAMEWORK_STORAGE, cache.toString());
        return java.util.ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow().newFramework(settings);
    }

    /** Starts it with the component in it, and waits for so many levels. */
    private void run(Framework framework, int changes) throws Exception {
        CountDownLatch changed = new CountDownLatch(changes);
        framework.init();
        framework.getBundleContext().addFrameworkListener(event -> {
            if (event.getType() == FrameworkEvent.STARTED || event.getType() == FrameworkEvent.STARTLEVEL_CHANGED) {
                levels.add(framework.adapt(FrameworkStartLevel.class).getStartLevel());
                changed.countDown();
            }
        });
        ShopFirst first = new ShopFirst(framework.getBundleContext());
        framework.start();
        try {
            assertThat(changed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("levels reached: %s", levels).isTrue();
        } finally {
            first.stop();
            framework.stop();
            framework.waitForStop(0);
        }
    }

    @Test
    void pausesWhereTheFrameworkBeginsAndThenGoesOn() throws Exception {
        run(framework(Map.of(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, "28", ShopFirst.PAUSE, "28",
                ShopFirst.THEN, "100")), 2);
        assertThat(levels).startsWith(28).endsWith(100);
    }

    @Test
    void leavesAFrameworkAloneThatNeedNotGoOn() throws Exception {
        run(framework(Map.of(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, "100", ShopFirst.PAUSE, "28",
                ShopFirst.THEN, "100")), 1);
        assertThat(levels).containsOnly(100);
    }
}
