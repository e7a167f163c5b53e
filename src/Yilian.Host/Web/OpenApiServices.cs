using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Yilian.Platform.Http;

namespace Yilian.Host.Web;

/// <summary>The OpenAPI document, from which the browser's types are made.</summary>
internal static class OpenApiServices
{
    private static readonly string[] Writing = ["POST", "PUT", "DELETE"];

    public static void AddYilianOpenApi(this IServiceCollection services) => services.AddOpenApi("v1", o =>
    {
        o.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "驿联 Yilian",
                Version = "1",
                Description = "应急救援综合指挥信息平台。列表用 after、limit 翻页；时间为 ISO 8601；错误为 application/problem+json，含 code、detail 与按字段的 errors。",
            };
            document.Servers = [];
            return Task.CompletedTask;
        });
        o.AddSchemaTransformer((schema, context, _) =>
        {
            // The body of an entry: an object whose members depend on its kind.
            if (context.JsonTypeInfo.Type == typeof(JsonElement))
            {
                (schema.Type, schema.AdditionalPropertiesAllowed, schema.AdditionalProperties) = (JsonSchemaType.Object, true, new OpenApiSchema());
            }

            return Task.CompletedTask;
        });
        o.AddOperationTransformer((operation, context, _) =>
        {
            Describe(operation, context);
            return Task.CompletedTask;
        });
    });

    // Operations are grouped as the sections are; every write carries the client's command id.
    private static void Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var parts = (context.Description.RelativePath ?? "").Split('/');
        var group = parts.Length > 2 && parts[1] is "information" or "organization" ? $"{parts[1]}/{parts[2]}" : parts.ElementAtOrDefault(1) ?? "platform";
        operation.Tags = new HashSet<OpenApiTagReference> { new(group, context.Document) };
        if (!Writing.Contains(context.Description.HttpMethod, StringComparer.Ordinal))
        {
            return;
        }

        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = Commands.IdHeader,
            In = ParameterLocation.Header,
            Description = "The client's own id of this command (UUID, version 7 preferred). A repeat returns the first answer and changes nothing. Not needed to sign in or to ask for a proposal.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
        });
    }
}
