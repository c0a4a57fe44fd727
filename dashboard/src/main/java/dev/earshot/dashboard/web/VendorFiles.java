package dev.earshot.dashboard.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Serves the few files of libraries that pages load, from their jars, under addresses without
 * version numbers. Nothing else of those jars is linked, nothing comes from another host.
 */
@Configuration(proxyBeanMethods = false)
class VendorFiles implements WebMvcConfigurer {

  private static final String INTER =
      "classpath*:META-INF/resources/_static/inter/*/files/inter-latin-%d-normal.woff2";

  private static final Map<String, String> FILES =
      Map.of(
          "echarts.js", "classpath*:META-INF/resources/_static/echarts/*/dist/echarts.esm.min.mjs",
          "htmx.js", "classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js",
          "inter-400.woff2", INTER.formatted(400),
          "inter-500.woff2", INTER.formatted(500),
          "inter-600.woff2", INTER.formatted(600),
          "inter-700.woff2", INTER.formatted(700));

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/js/vendor/**", "/fonts/**")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(7)))
        .resourceChain(true)
        .addResolver(new Jars());
    registry
        .addResourceHandler("/js/*.js", "/css/*.css")
        .addResourceLocations("classpath:/static/js/", "classpath:/static/css/")
        .setCacheControl(CacheControl.noCache());
  }

  /** Finds a file in whichever version of its jar there is. */
  private static final class Jars implements ResourceResolver {

    @Override
    public @Nullable Resource resolveResource(
        @Nullable HttpServletRequest request,
        String path,
        List<? extends Resource> locations,
        ResourceResolverChain chain) {
      return find(path).orElse(null);
    }

    @Override
    public @Nullable String resolveUrlPath(
        String path, List<? extends Resource> locations, ResourceResolverChain chain) {
      return FILES.containsKey(path) ? path : null;
    }

    private static Optional<Resource> find(String path) {
      String pattern = FILES.get(path);
      if (pattern == null) {
        return Optional.empty();
      }
      try {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources(pattern);
        return found.length == 0 ? Optional.empty() : Optional.of(found[0]);
      } catch (IOException failure) {
        throw new IllegalStateException("cannot read " + path + " from its jar", failure);
      }
    }
  }
}
