using Microsoft.Extensions.DependencyInjection;

namespace SchemaGen.AspNetCore.Tests.Infrastructure;

/// <summary>The validation of .NET 10, whose generator fails where a project adds it at two places.</summary>
internal static class ValidationServices
{
    public static void Add(IServiceCollection services) => services.AddValidation();
}
