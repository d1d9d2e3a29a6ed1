using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace SchemaGen.MindVideo;

/// <summary>Reads the section <c>MindVideo</c>, again when it changes, in programs that have a configuration.</summary>
internal sealed class MindVideoSection(IServiceProvider services) : IConfigureOptions<MindVideoOptions>, IOptionsChangeTokenSource<MindVideoOptions>
{
    private readonly IConfigurationSection? _section = services.GetService<IConfiguration>()?.GetSection(MindVideoOptions.SectionName);

    public string Name => Options.DefaultName;

    public void Configure(MindVideoOptions options)
    {
        // Not with "?.": the generator that binds without reflection would not see the call.
        if (_section is not null)
        {
            _section.Bind(options);
        }
    }

    // A token that never changes, where there is no configuration.
    public IChangeToken GetChangeToken() => _section?.GetReloadToken() ?? new CancellationChangeToken(CancellationToken.None);
}
