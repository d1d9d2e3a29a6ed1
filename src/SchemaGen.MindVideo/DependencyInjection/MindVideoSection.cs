using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace SchemaGen.MindVideo;

/// <summary>
/// Binds the options of an account to the section <c>MindVideo</c>, or to <c>MindVideo:name</c> for an account with a name, and again when it changes, in programs that have a configuration. An account with a name takes
/// nothing from the section above its own: a missing API key must not be another account's.
/// </summary>
internal sealed class MindVideoSection(IServiceProvider services, string name) : IConfigureNamedOptions<MindVideoOptions>, IOptionsChangeTokenSource<MindVideoOptions>
{
    private readonly IConfigurationSection? _section = services.GetService<IConfiguration>()?.GetSection(PathOf(name));

    public string Name => name;

    public static string PathOf(string name) => name.Length == 0 ? MindVideoOptions.SectionName : $"{MindVideoOptions.SectionName}:{name}";

    public void Configure(MindVideoOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? optionsName, MindVideoOptions options)
    {
        // Not "?.": the generator that binds without reflection does not intercept such a call.
        if (_section is not null && optionsName == name)
        {
            _section.Bind(options);
        }
    }

    // Without a configuration, the token never changes.
    public IChangeToken GetChangeToken() => _section?.GetReloadToken() ?? new CancellationChangeToken(CancellationToken.None);
}
