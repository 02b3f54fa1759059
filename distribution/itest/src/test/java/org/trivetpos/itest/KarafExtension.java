package org.trivetpos.itest;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.trivetpos.itest.container.KarafContainer;

/**
 * Carries a test into the container. The same class works on both sides: outside it sends each test method in, inside
 * it finds the services that the method asks for.
 */
final class KarafExtension implements BeforeAllCallback, InvocationInterceptor, ParameterResolver {

    private static final long SERVICE_WAIT_MILLIS = 20_000;

    private static Bundle inside() {
        return FrameworkUtil.getBundle(KarafExtension.class);
    }

    /** One container per test JVM, stopped when the last test is done. */
    private static KarafContainer container(ExtensionContext context) {
        return context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(KarafContainer.class, type -> KarafContainer.started(), KarafContainer.class);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        if (inside() == null) {
            Class<?> test = context.getRequiredTestClass();
            container(context).send(test, Arrays.stream(test.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Test.class)).toList());
        }
    }

    @Override
    public void interceptTestMethod(Invocation<Void> test, ReflectiveInvocationContext<Method> called,
            ExtensionContext context) throws Throwable {
        if (inside() != null) {
            test.proceed();
        } else {
            test.skip();
            container(context).run(called.getExecutable());
        }
    }

    @Override
    public void interceptBeforeEachMethod(Invocation<Void> method, ReflectiveInvocationContext<Method> called,
            ExtensionContext context) throws Throwable {
        onlyInside(method);
    }

    @Override
    public void interceptAfterEachMethod(Invocation<Void> method, ReflectiveInvocationContext<Method> called,
            ExtensionContext context) throws Throwable {
        onlyInside(method);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().isInterface();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (inside() == null) {
            return null; // the outer method is never called
        }
        Class<?> type = parameter.getParameter().getType();
        BundleContext bundles = inside().getBundleContext();
        return type == BundleContext.class ? bundles : service(bundles, type);
    }

    private static Object service(BundleContext bundles, Class<?> type) {
        ServiceTracker<?, ?> tracker = new ServiceTracker<>(bundles, type, null);
        tracker.open(true);
        try {
            Object service = tracker.waitForService(SERVICE_WAIT_MILLIS);
            if (service == null) {
                throw new AssertionError("no bundle offers the service " + type.getName());
            }
            return service;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + type.getName(), e);
        }
    }

    private static void onlyInside(Invocation<Void> method) throws Throwable {
        if (inside() != null) {
            method.proceed();
        } else {
            method.skip();
        }
    }
}
