package dev.earshot.dashboard.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Serves the few files of libraries that pages load, from their jars, under addresses without
 * version numbers. A jar says itself which version it is. Nothing comes from another host.
 */
@Configuration(proxyBeanMethods = false)
class VendorFiles implements WebMvcConfigurer {

  /** A jar and a file in it; {@code %s} stands for the jar's version. */
  private record InJar(String group, String artifact, String path) {

    Resource find() throws IOException {
      String about = "META-INF/maven/%s/%s/pom.properties".formatted(group, artifact);
      Properties jar = PropertiesLoaderUtils.loadProperties(new ClassPathResource(about));
      return new ClassPathResource(path.formatted(jar.getProperty("version")));
    }
  }

  private static final Map<String, InJar> FILES =
      Map.of(
          "echarts.js",
          new InJar(
              "org.mvnpm",
              "echarts",
              "META-INF/resources/_static/echarts/%s/dist/echarts.esm.min.mjs"),
          "htmx.js",
          new InJar(
              "org.webjars.npm",
              "htmx.org",
              "META-INF/resources/webjars/htmx.org/%s/dist/htmx.min.js"),
          "inter-400.woff2",
          font(400),
          "inter-500.woff2",
          font(500),
          "inter-600.woff2",
          font(600),
          "inter-700.woff2",
          font(700));

  private final Map<String, Resource> found = new HashMap<>();

  /**
   * @throws IOException when a jar lacks its file: better at start than as a page without a chart
   */
  VendorFiles() throws IOException {
    for (Map.Entry<String, InJar> file : FILES.entrySet()) {
      Resource resource = file.getValue().find();
      if (!resource.exists()) {
        throw new IOException("not on the class path: " + resource);
      }
      found.put(file.getKey(), resource);
    }
  }

  private static InJar font(int weight) {
    return new InJar(
        "org.mvnpm.at.fontsource",
        "inter",
        "META-INF/resources/_static/inter/%s/files/inter-latin-" + weight + "-normal.woff2");
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/js/vendor/**", "/fonts/**")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(7)))
        .resourceChain(true)
        .addResolver(new Jars(found));
    registry
        .addResourceHandler("/js/*.js", "/css/*.css")
        .addResourceLocations("classpath:/static/js/", "classpath:/static/css/")
        .setCacheControl(CacheControl.noCache());
  }

  private record Jars(Map<String, Resource> files) implements ResourceResolver {

    @Override
    public @Nullable Resource resolveResource(
        @Nullable HttpServletRequest request,
        String path,
        List<? extends Resource> locations,
        ResourceResolverChain chain) {
      return files.get(path);
    }

    @Override
    public @Nullable String resolveUrlPath(
        String path, List<? extends Resource> locations, ResourceResolverChain chain) {
      return files.containsKey(path) ? path : null;
    }
  }
}
