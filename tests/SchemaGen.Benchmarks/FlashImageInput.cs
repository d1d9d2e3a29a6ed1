namespace SchemaGen.Benchmarks;

/// <summary>The seed's input, generated in this project as in a user's.</summary>
[ModelInput(Seed.Slug)]
public sealed partial record FlashImageInput;
