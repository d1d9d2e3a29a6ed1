using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace SchemaGen.MindVideo;

/// <summary>Binds the options to the section <c>MindVideo</c>, and again when it changes, in programs that have a configuration.</summary>
internal sealed class MindVideoSection(IServiceProvider services) : IConfigureOptions<MindVideoOptions>, IOptionsChangeTokenSource<MindVideoOptions>
{
    private readonly IConfigurationSection? _section = services.GetService<IConfiguration>()?.GetSection(MindVideoOptions.SectionName);

    public string Name => Options.DefaultName;

    public void Configure(MindVideoOptions options)
    {
        // Not "?.": the generator that binds without reflection does not intercept such a call.
        if (_section is not null)
        {
            _section.Bind(options);
        }
    }

    // Without a configuration, the token never changes.
    public IChangeToken GetChangeToken() => _section?.GetReloadToken() ?? new CancellationChangeToken(CancellationToken.None);
}
