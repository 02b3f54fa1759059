package org.trivetpos.testkit;

import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;

/**
 * A service as a container offers it: made when somebody asks for it.
 *
 * @param constructor makes it, or throws, or stalls
 */
public record Offered<T>(Supplier<T> constructor, ServiceReference<T> reference) implements ComponentServiceObjects<T> {

    /** One that is made so. */
    @SuppressWarnings("unchecked")
    public static <T> Offered<T> by(Supplier<T> constructor) {
        return new Offered<>(constructor, (ServiceReference<T>) Proxy.newProxyInstance(
                ServiceReference.class.getClassLoader(), new Class<?>[] {ServiceReference.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == args[0];
                    default -> null;
                }));
    }

    /** One that is there already. */
    public static <T> Offered<T> of(T service) {
        return by(() -> service);
    }

    @Override
    public T getService() {
        return constructor.get();
    }

    @Override
    public void ungetService(T given) { }

    @Override
    public ServiceReference<T> getServiceReference() {
        return reference;
    }
}
