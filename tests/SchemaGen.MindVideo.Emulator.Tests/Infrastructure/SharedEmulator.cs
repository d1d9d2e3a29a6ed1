using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests.Infrastructure;

/// <summary>One emulator for the tests of a class that do not depend on its state: those that are refused, or that only submit and move the clock forward.</summary>
public sealed class SharedEmulator : IAsyncLifetime
{
    internal TestEmulator Test { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Test = await TestEmulator.StartAsync();

    public ValueTask DisposeAsync() => Test.DisposeAsync();
}
