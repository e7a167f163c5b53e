using Microsoft.Extensions.DependencyInjection;
using Yilian.Organization.Divisions;
using Yilian.Platform.Access;
using Yilian.Platform.Storage;

namespace Yilian.Organization.Book;

/// <summary>This node's picture of the organizations.</summary>
internal sealed class OrganizationBook(IServiceScopeFactory scopes) : IOrganizationBook, IOrganizationNames, IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private volatile Picture _picture = Picture.Empty;

    public Guid General => KnownHeadquarters.General;

    public IReadOnlyList<District> Districts => DivisionBook.Districts;

    /// <summary>What was recorded up to this entry is known here.</summary>
    public long Seq => _picture.Seq;

    public OrganizationCard? Find(Guid id) => _picture.Find(id);

    public IReadOnlyList<OrganizationCard> All() => _picture.All;

    public OrganizationCard? ByCode(string code) => _picture.ByCode(code);

    public OrganizationCard? CountyOf(string divisionCode) => _picture.CountyOf(DivisionBook.CountyCode(divisionCode));

    public string? DivisionAt(double longitude, double latitude) => CountyMap.OfTheCity.At(longitude, latitude);

    public bool Knows(Guid id) => Find(id) is { Dissolved: false };

    public string NameOf(Guid id) => Find(id)?.Name ?? "未知单位";

    /// <summary>Takes a new picture. One after another, so that an older one never replaces a newer.</summary>
    public async Task Renew(CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            _picture = await Picture.Take(scope.ServiceProvider.GetRequiredService<YilianDb>(), ct);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();
}
