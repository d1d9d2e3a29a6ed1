namespace SchemaGen.MindVideo;

/// <summary>Finds the client of an account by its name, in programs with several accounts.</summary>
public interface IMindVideoClientFactory
{
    /// <summary>Returns the client of an account.</summary>
    /// <param name="name">The name of the account, as <c>AddMindVideo</c> got it; empty for the account without a name.</param>
    /// <returns>The client, which is shared and needs no disposal.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">No account with this name was added. The message lists those that were.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The options of the account are not valid.</exception>
    MindVideoClient CreateClient(string name);

    /// <summary>Returns the client of an account as the interface, for code that is tested without a platform: a factory of a test overrides this method alone, and throws in the other.</summary>
    /// <param name="name">The name of the account, as <c>AddMindVideo</c> got it; empty for the account without a name.</param>
    /// <returns>The client that <see cref="CreateClient"/> returns.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">No account with this name was added. The message lists those that were.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The options of the account are not valid.</exception>
    IMindVideoClient GetClient(string name) => CreateClient(name);
}
