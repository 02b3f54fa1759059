package org.trivetpos.itest.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the one started shop and the one browser of this run to tests; skips them where there is no browser. */
final class ShopExtension implements ParameterResolver, ExecutionCondition {

    private static final ExtensionContext.Namespace SHARED = ExtensionContext.Namespace.create(ShopExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Browser.isThere() ? ConditionEvaluationResult.enabled("a browser is there")
                : ConditionEvaluationResult.disabled("no Chromium on this machine");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == StartedShop.class || type == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store store = context.getRoot().getStore(SHARED);
        return parameter.getParameter().getType() == StartedShop.class
                ? store.computeIfAbsent(StartedShop.class, key -> new StartedShop("browser-shop").start(),
                        StartedShop.class)
                : store.computeIfAbsent(Browser.class, key -> new Browser(), Browser.class);
    }
}
