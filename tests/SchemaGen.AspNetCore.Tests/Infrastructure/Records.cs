namespace SchemaGen.AspNetCore.Tests.Infrastructure;

/// <summary>The model of the seed: bounds, enums, a list, and a mask that needs images.</summary>
[ModelInput("gemini-2-5-flash-image-preview-official")]
public sealed partial record FlashImageInput;

/// <summary>A model with unions, definitions, alternatives and a pattern (<c>forms.json</c>).</summary>
[ModelInput("forms")]
public sealed partial record FormsInput;

/// <summary>A model whose steps contain steps (<c>steps.json</c>).</summary>
[ModelInput("steps")]
public sealed partial record StepsInput;

/// <summary>A type of the application's own with records in it.</summary>
public sealed record Order(int Id, FlashImageInput Input, IReadOnlyList<FlashImageInput>? More = null, IModelInput? Any = null);

/// <summary>A type without records.</summary>
public sealed record Plain(int Id, string Name);
