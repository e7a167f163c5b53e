using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Platform.Http;

/// <summary>An empty request body.</summary>
public sealed record Nothing;

/// <summary>
/// Maps a POST, PUT or DELETE to the write lane. The handler decides and returns a small receipt, which is kept with the command's id;
/// what the caller is shown is read after the commit, outside the lane. A repeat of the id returns the first receipt and changes nothing.
/// </summary>
public static class Commands
{
    public const string IdHeader = "Idempotency-Key";

    public static RouteHandlerBuilder MapCommand<TRequest, TReceipt>(
        this IEndpointRouteBuilder api, string method, string path, Func<TRequest, Desk, CancellationToken, Task<TReceipt>> handle,
        Show<TReceipt>? show = null)
        where TRequest : class =>
        api.MapMethods(path, [method], async (TRequest request, HttpContext http, CancellationToken ct) =>
                await Run(http, request, (desk, token) => handle(request, desk, token), show, ct))
            .Described<TReceipt>(show);

    public static RouteHandlerBuilder MapCommand<TRequest, TReceipt>(
        this IEndpointRouteBuilder api, string method, string path, Func<Guid, TRequest, Desk, CancellationToken, Task<TReceipt>> handle,
        Show<TReceipt>? show = null)
        where TRequest : class =>
        api.MapMethods(path, [method], async (Guid id, TRequest request, HttpContext http, CancellationToken ct) =>
                await Run(http, request, (desk, token) => handle(id, request, desk, token), show, ct))
            .Described<TReceipt>(show);

    public static RouteHandlerBuilder MapCommand<TSecond, TRequest, TReceipt>(
        this IEndpointRouteBuilder api, string method, string path, Func<Guid, TSecond, TRequest, Desk, CancellationToken, Task<TReceipt>> handle,
        Show<TReceipt>? show = null)
        where TRequest : class =>
        api.MapMethods(path, [method], async (Guid id, TSecond second, TRequest request, HttpContext http, CancellationToken ct) =>
                await Run(http, request, (desk, token) => handle(id, second, request, desk, token), show, ct))
            .Described<TReceipt>(show);

    /// <summary>A command without a body.</summary>
    public static RouteHandlerBuilder MapBareCommand<TReceipt>(
        this IEndpointRouteBuilder api, string method, string path, Func<Guid, Desk, CancellationToken, Task<TReceipt>> handle, Show<TReceipt>? show = null) =>
        api.MapMethods(path, [method], async (Guid id, HttpContext http, CancellationToken ct) =>
                await Run(http, new Nothing(), (desk, token) => handle(id, desk, token), show, ct))
            .Described<TReceipt>(show);

    /// <summary>A command without a body on a part of something: <c>…/{id}/…/{second}</c>.</summary>
    public static RouteHandlerBuilder MapBareCommand<TReceipt>(
        this IEndpointRouteBuilder api, string method, string path, Func<Guid, Guid, Desk, CancellationToken, Task<TReceipt>> handle, Show<TReceipt>? show = null) =>
        api.MapMethods(path, [method], async (Guid id, Guid second, HttpContext http, CancellationToken ct) =>
                await Run(http, new Nothing(), (desk, token) => handle(id, second, desk, token), show, ct))
            .Described<TReceipt>(show);

    /// <summary>Runs a command of the request's caller in the lane.</summary>
    public static async Task<IResult> Run<TReceipt>(
        HttpContext http, object request, Func<Desk, CancellationToken, Task<TReceipt>> handle, Show<TReceipt>? show, CancellationToken ct)
    {
        Validation.Check(request);
        var caller = http.Caller();
        var fingerprint = Command.Digest(caller.UserId?.ToString(), http.Request.Method, http.Request.Path, JsonSerializer.Serialize(request, request.GetType(), YilianJson.Options));
        var command = new Command(IdOf(http.Request), fingerprint, caller, async (desk, token) => JsonSerializer.Serialize(await handle(desk, token), YilianJson.Options));
        var answer = await http.RequestServices.GetRequiredService<Lane>().Run(command, ct);
        var receipt = JsonSerializer.Deserialize<TReceipt>(answer.Receipt, YilianJson.Options)!;
        show ??= Show<TReceipt>.Receipt;
        return show.Status == StatusCodes.Status204NoContent
            ? Results.NoContent()
            : Results.Json(await show.Read(receipt, new ReadingDesk(http.RequestServices.GetRequiredService<YilianDb>(), caller, http.RequestServices), ct), YilianJson.Options, statusCode: show.Status);
    }

    public static Guid IdOf(HttpRequest request)
    {
        if (Guid.TryParse(request.Headers[IdHeader], out var id))
        {
            return id;
        }

        throw new InvalidRequestException(IdHeader, "请求头 Idempotency-Key 缺失或不是 UUID|The Idempotency-Key header is missing or not a UUID");
    }

    private static RouteHandlerBuilder Described<TReceipt>(this RouteHandlerBuilder route, Show<TReceipt>? show)
    {
        show ??= Show<TReceipt>.Receipt;
        route.ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict);
        return show.Status == StatusCodes.Status204NoContent ? route.Produces(show.Status) : route.Produces(show.Status, show.Type, "application/json");
    }
}

/// <summary>How a receipt becomes what the caller is shown.</summary>
public sealed record Show<TReceipt>(int Status, Type Type, Func<TReceipt, ReadingDesk, CancellationToken, Task<object?>> Read)
{
    public static Show<TReceipt> Receipt { get; } = new(StatusCodes.Status200OK, typeof(TReceipt), (receipt, _, _) => Task.FromResult<object?>(receipt));

    public static Show<TReceipt> CreatedReceipt { get; } = Receipt with { Status = StatusCodes.Status201Created };

    public static Show<TReceipt> NoContent { get; } = Receipt with { Status = StatusCodes.Status204NoContent };
}

public static class Show
{
    public static Show<TReceipt> As<TReceipt, TView>(Func<TReceipt, ReadingDesk, CancellationToken, Task<TView>> read, int status = StatusCodes.Status200OK) =>
        new(status, typeof(TView), async (receipt, desk, ct) => await read(receipt, desk, ct));
}
