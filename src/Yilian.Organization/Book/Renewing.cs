using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Yilian.Organization.Book;

internal static class Renewing
{
    /// <summary>Once the command is committed this node's book is renewed before the answer goes out, so that the next request sees what was done.</summary>
    public static RouteHandlerBuilder RenewsBook(this RouteHandlerBuilder command) => command.AddEndpointFilter(async (context, next) =>
    {
        var answer = await next(context);
        await context.HttpContext.RequestServices.GetRequiredService<OrganizationBook>().Renew(context.HttpContext.RequestAborted);
        return answer;
    });
}
