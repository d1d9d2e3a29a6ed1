namespace SchemaGen.MindVideo;

/// <summary>The task API of MindVideo.</summary>
public sealed class MindVideoClient
{
}
