using System.Text;
using Microsoft.Extensions.Logging;

namespace SchemaGen.MindVideo.Emulator;

/// <summary>The emulator together with the client and the records of a project.</summary>
public static class MindVideoEmulatorExtensions
{
    private static readonly TimeSpan s_shortDelay = TimeSpan.FromMilliseconds(20);

    /// <summary>Creates a client of the emulator with its API key. It looks at tasks, and repeats failed attempts, after 20 ms rather than after the client's usual half a second and more.</summary>
    /// <param name="emulator">The emulator.</param>
    /// <param name="configure">Changes the options; <see langword="null"/> to keep them.</param>
    /// <param name="logger">The logger; <see langword="null"/> for none.</param>
    /// <param name="timeProvider">The client's clock for delays and timeouts, which is not that of the emulator; <see langword="null"/> for the clock of the system.</param>
    /// <returns>The client. It may be used until the emulator is stopped.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="emulator"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The changed options are not valid. The message names every error.</exception>
    /// <exception cref="InvalidOperationException">No API key worked at the start; see <see cref="MindVideoEmulator.ApiKey"/>.</exception>
    public static MindVideoClient CreateClient(
        this MindVideoEmulator emulator, Action<MindVideoOptions>? configure = null, ILogger<MindVideoClient>? logger = null, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(emulator);
        var options = new MindVideoOptions
        {
            BaseAddress = emulator.BaseAddress,
            ApiKey = emulator.ApiKey,
            PollInterval = s_shortDelay,
            MaxPollInterval = s_shortDelay,
            RetryDelay = s_shortDelay,
            MaxRetryDelay = s_shortDelay,
        };
        configure?.Invoke(options);
        return new MindVideoClient(options, logger, timeProvider);
    }

    /// <summary>Adds the model of an input record, with the schema that the record has.</summary>
    /// <typeparam name="TInput">The record.</typeparam>
    /// <param name="options">The options of an emulator.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A model of this slug was added before.</exception>
    public static MindVideoEmulatorOptions AddModel<TInput>(this MindVideoEmulatorOptions options)
        where TInput : IModelInput<TInput>
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.AddModel(TInput.Slug, Encoding.UTF8.GetString(TInput.Schema));
    }
}
