using Newtonsoft.Json.Linq;

namespace SchemaGen.MindVideo.Emulator.Validation.Checks;

/// <summary>A check takes too long: a pattern with nested repetitions needs more time than there is for texts that nearly match.</summary>
/// <param name="token">The value that was being checked.</param>
internal sealed class EndlessCheckException(JToken token) : Exception("A check takes too long.")
{
    public JToken Token { get; } = token;
}
