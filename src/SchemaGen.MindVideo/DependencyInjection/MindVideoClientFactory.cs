using Microsoft.Extensions.DependencyInjection;

namespace SchemaGen.MindVideo;

/// <summary>An account that was added.</summary>
/// <param name="Name">Its name; empty for the account without one.</param>
internal sealed record MindVideoAccount(string Name);

/// <summary>Finds the clients of the accounts that were added.</summary>
internal sealed class MindVideoClientFactory(IServiceProvider services, IEnumerable<MindVideoAccount> accounts) : IMindVideoClientFactory
{
    public MindVideoClient CreateClient(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return services.GetKeyedService<ClientHolder>(name)?.Client ?? throw new ArgumentException(
            $"No account of MindVideo is named '{name}'. Added were: {string.Join(", ", accounts.Select(static account => account.Name.Length == 0 ? "the one without a name" : $"'{account.Name}'"))}", nameof(name));
    }
}
