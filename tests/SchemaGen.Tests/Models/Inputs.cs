namespace SchemaGen.Tests.Models;

/// <summary>The seed's input, generated as in a user's project.</summary>
[ModelInput("gemini-2-5-flash-image-preview-official")]
public sealed partial record FlashImageInput;

/// <summary>An input with the shapes that the seed's has not (<c>schemas/studio.json</c>).</summary>
[ModelInput("studio", Draft = true)]
public sealed partial record StudioInput;

/// <summary>An input whose steps have two alternatives that no text tells apart (<c>schemas/maze.json</c>).</summary>
[ModelInput("maze")]
public sealed partial record MazeInput;

/// <summary>An input with rules between members, and required members of all kinds (<c>schemas/clip.json</c>).</summary>
[ModelInput("clip", Draft = true)]
public sealed partial record ClipInput;
