using Microsoft.AspNetCore.Routing;

namespace Yilian.Platform.Http;

/// <summary>A use case: one file that maps its route and handles it.</summary>
public interface ISlice
{
    static abstract void Map(IEndpointRouteBuilder api);
}

public static class Slices
{
    public static IEndpointRouteBuilder Add<T>(this IEndpointRouteBuilder api)
        where T : ISlice
    {
        T.Map(api);
        return api;
    }
}
