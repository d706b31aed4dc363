FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
# What bundles the desk's scripts.
RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm && rm -rf /var/lib/apt/lists/*
COPY . .
RUN dotnet publish src/FactCheck.Web -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# What share cards are written with.
RUN apt-get update && apt-get install -y --no-install-recommends fonts-noto-core && rm -rf /var/lib/apt/lists/*
RUN mkdir /data && chown "$APP_UID" /data
USER $APP_UID
VOLUME /data
EXPOSE 8080
ENV DataFolder=/data ASPNETCORE_HTTP_PORTS=8080
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s CMD ["./FactCheck.Web", "--health"]
ENTRYPOINT ["./FactCheck.Web"]
