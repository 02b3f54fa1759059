package org.trivetpos.itest.container;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Hashtable;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.ops4j.pax.exam.ProbeInvoker;
import org.ops4j.pax.exam.ProbeInvokerFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Inside the container: Pax Exam names a class and a method, and the real Jupiter engine runs that one. */
public final class JupiterInvoker implements BundleActivator, ProbeInvokerFactory {

    @Override
    public void start(BundleContext context) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("driver", "jupiter");
        context.registerService(ProbeInvokerFactory.class, this, properties);
    }

    @Override
    public void stop(BundleContext context) {
        // the framework unregisters the service
    }

    @Override
    public ProbeInvoker createProbeInvoker(Object context, String expression) {
        String[] address = expression.split(";");
        Bundle probe = ((BundleContext) context).getBundle();
        return arguments -> run(probe, address[0], address[1]);
    }

    private static void run(Bundle probe, String className, String methodName) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            Class<?> test = probe.loadClass(className);
            thread.setContextClassLoader(test.getClassLoader());
            Method method = Arrays.stream(test.getDeclaredMethods())
                    .filter(m -> m.getName().equals(methodName) && !m.isSynthetic()).findFirst().orElseThrow();
            report(execute(test, method));
        } catch (ClassNotFoundException e) {
            throw new AssertionError("the container does not have the test class " + className, e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Nothing is looked up through the class path, which a bundle does not have. */
    private static TestExecutionSummary execute(Class<?> test, Method method) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .build())
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectMethod(test, method)).build(), listener);
        return listener.getSummary();
    }

    /** Failures cross as text: the outside cannot load every class that an exception in here is made of. */
    private static void report(TestExecutionSummary summary) {
        if (!summary.getFailures().isEmpty()) {
            StringWriter text = new StringWriter();
            summary.getFailures().getFirst().getException().printStackTrace(new PrintWriter(text, true));
            throw new AssertionError("inside the container: " + text);
        }
        if (summary.getTestsFoundCount() != 1) {
            throw new AssertionError("found " + summary.getTestsFoundCount() + " tests instead of one");
        }
    }
}
