using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Yilian.Platform.Http;

namespace Yilian.Platform.Maps.BaseLayers;

/// <summary>The base layers that maps may be drawn on, by setting.</summary>
internal sealed class BaseLayersSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/map/layers", (BaseLayerBook book) => book.Layers);
}

/// <summary>The tiles archive of this machine; browsers ask for the pieces they need by range.</summary>
internal sealed class BaseTilesSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/map/tiles", Handle)
        .Produces(StatusCodes.Status200OK, contentType: "application/vnd.pmtiles").Produces(StatusCodes.Status206PartialContent).ProducesProblem(StatusCodes.Status404NotFound);

    private static IResult Handle(IOptions<MapOptions> options)
    {
        var file = options.Value.PmtilesFile is { Length: > 0 } path ? new FileInfo(path) : null;
        return file is { Exists: true }
            ? Results.File(file.FullName, "application/vnd.pmtiles", lastModified: new DateTimeOffset(file.LastWriteTimeUtc), entityTag: PmtilesArchive.TagOf(file), enableRangeProcessing: true)
            : throw new NotFoundException("Map:PmtilesFile");
    }
}
