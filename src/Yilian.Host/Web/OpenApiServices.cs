using Microsoft.OpenApi;

namespace Yilian.Host.Web;

/// <summary>The OpenAPI document, from which the browser's types are made.</summary>
internal static class OpenApiServices
{
    public static void AddYilianOpenApi(this IServiceCollection services) => services.AddOpenApi("v1", o =>
    {
        o.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "驿联 Yilian",
                Version = "1",
                Description = "应急救援综合指挥信息平台。每个 POST、PUT、DELETE 须带请求头 Idempotency-Key（UUID）；错误为 application/problem+json，含 code 与按字段的 errors。",
            };
            document.Servers = [];
            return Task.CompletedTask;
        });
    });
}
